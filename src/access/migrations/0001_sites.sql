CREATE TABLE `site_counts` (
	`site` text NOT NULL,
	`day` text NOT NULL,
	`shown` integer NOT NULL,
	`answered` integer NOT NULL,
	PRIMARY KEY(`site`, `day`)
);
--> statement-breakpoint
CREATE TABLE `sites` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`origins` text NOT NULL,
	`programs` text,
	`theme` text,
	`created_at` text NOT NULL,
	`removed_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sites_current_name` ON `sites` (`name`) WHERE removed_at IS NULL;