package org.cairncrm.shared.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests are let in.
 *
 * @param atWork how many are worked on at once; more than connections to the database, as some of
 *     their time is not spent there
 * @param waiting how many more may wait for their turn
 * @param longestWait after which one that still waits is refused
 * @param pause after which one that finds no room to wait in is told so
 */
@ConfigurationProperties("cairn.admission")
record AdmissionSettings(
    @DefaultValue("16") int atWork,
    @DefaultValue("128") int waiting,
    @DefaultValue("500ms") Duration longestWait,
    @DefaultValue("200ms") Duration pause) {}
