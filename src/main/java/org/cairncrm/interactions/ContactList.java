package org.cairncrm.interactions;

import static org.cairncrm.interactions.db.Tables.INTERACTION;

import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of all contacts, the newest first. */
@Configuration(proxyBeanMethods = false)
class ContactList {
  @Bean
  ListDefinition listOfContacts() {
    return new ListDefinition(
        "contacts",
        InteractionPermissions.READ,
        "interactions.list",
        "/interactions",
        "/interactions/{id}",
        "customers",
        "message-square-text",
        INTERACTION,
        INTERACTION.INTERACTION_ID,
        INTERACTION.CUSTOMER_ID,
        null,
        "at",
        true,
        null,
        List.of(
            new ListPreset("all", "ui.all", List.of(), null),
            new ListPreset("waiting", "interactions.waiting", List.of("answer:is:waiting"), "at")),
        List.of(
            ListColumn.text("subject", "interactions.form.subject", INTERACTION.SUBJECT).shown(),
            ListColumn.instant("at", "interactions.form.at", INTERACTION.AT).shown(),
            ListColumn.word(
                    "channel", "interactions.form.channel", INTERACTION.CHANNEL, "ui.channel.")
                .shown(),
            ListColumn.word(
                    "direction",
                    "interactions.form.direction",
                    INTERACTION.DIRECTION,
                    "interactions.direction.")
                .shown(),
            ListColumn.word(
                    "answer",
                    "interactions.column.answer",
                    INTERACTION.ANSWER,
                    "interactions.answer.")
                .shown(),
            ListColumn.person("agent", "interactions.column.agent", INTERACTION.AGENT)));
  }
}
