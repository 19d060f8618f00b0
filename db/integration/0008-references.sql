--liquibase formatted sql

--changeset cairn:integration-references
alter table integration.import_file add constraint import_file_import foreign key (import_id) references integration.import;
