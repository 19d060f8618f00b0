package org.cairncrm.events;

/** A kind of event: its class, its stable name and the module that publishes it. */
record EventType(Class<? extends CustomerEvent> type, String name, String module) {}
