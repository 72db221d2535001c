CREATE TABLE `access_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`scopes` text NOT NULL,
	`rate` text,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	`replaces` text,
	`replaced_by` text,
	`last_used_on` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_keys_current_name` ON `access_keys` (`name`) WHERE revoked_at IS NULL AND replaced_by IS NULL;