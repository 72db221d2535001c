CREATE TABLE `catalog_active_revision` (
	`slot` text PRIMARY KEY NOT NULL,
	`revision` text NOT NULL,
	FOREIGN KEY (`revision`) REFERENCES `catalog_revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `catalog_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`format` integer NOT NULL,
	`content` text NOT NULL,
	`published_at` text NOT NULL,
	`parent` text
);
