--liquibase formatted sql

--changeset cairn:stable-reaction-names
--comment: Reactions have stable names of their own. Until now a name was derived from the class, so that a renamed class lost its parked events.
update events.parked set reaction = 'loyalty.points' where reaction = 'loyalty.points-for-orders';
update events.parked set reaction = 'loyalty.rewards' where reaction = 'loyalty.rewards-for-orders';
update events.parked set reaction = 'journeys.stages' where reaction = 'journeys.stage-moves';
