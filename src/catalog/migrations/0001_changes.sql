ALTER TABLE `catalog_revisions` ADD `changes` text;--> statement-breakpoint
CREATE INDEX `catalog_revisions_listing` ON `catalog_revisions` (`published_at`,`id`,`parent`,`changes`);