--liquibase formatted sql

--changeset cairn:events-credit-notes-in-turn
-- credit notes are told to the reaction that enters the points of orders, and wait behind it
update events.parked set reaction = 'loyalty.points-for-orders' where reaction = 'loyalty.points-for-credit-notes';
