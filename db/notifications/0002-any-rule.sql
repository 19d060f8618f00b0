--liquibase formatted sql

-- A notification carries the message of any rule: what it is about, values for the letter, and the decision.
--changeset cairn:notifications-of-any-rule
alter table notifications.notification
  add column order_id uuid,
  add column order_number text,
  add column decision jsonb;

-- Until now the parameters were the facts of a delay.
update notifications.notification
set order_id = (parameters ->> 'order')::uuid,
    order_number = parameters ->> 'number',
    parameters = case
      when parameters ->> 'estimatedOn' is null then jsonb_build_object(
        'number', jsonb_build_object('line', parameters ->> 'number'),
        'oldDay', jsonb_build_object('day', greatest(parameters ->> 'previouslyOn', parameters ->> 'promisedOn')))
      else jsonb_build_object(
        'number', jsonb_build_object('line', parameters ->> 'number'),
        'oldDay', jsonb_build_object('day', parameters ->> 'previouslyOn'),
        'newDay', jsonb_build_object('day', parameters ->> 'estimatedOn'))
    end,
    decision = jsonb_build_object(
      'rule', rule,
      'title', 'Delay alert',
      'version', rule_version,
      'reason', 'The customer is informed of the delay before having to ask',
      'saw', jsonb_build_array(
        case
          when parameters ->> 'estimatedOn' is not null then jsonb_build_object(
            'condition', 'a new day',
            'value', (parameters ->> 'estimatedOn') || ' instead of ' || (parameters ->> 'previouslyOn'),
            'held', true)
          else jsonb_build_object(
            'condition', case
              when parameters ->> 'previouslyOn' > parameters ->> 'promisedOn' then 'the carrier''s day passed'
              else 'the promised day passed' end,
            'value', greatest(parameters ->> 'previouslyOn', parameters ->> 'promisedOn'),
            'held', true)
        end,
        jsonb_build_object('condition', 'it happened lately', 'value', parameters ->> 'occurredAt', 'held', true),
        jsonb_build_object('condition', 'the customer was not informed of this before', 'value', 'not informed', 'held', true)));

alter table notifications.notification alter column decision set not null;
