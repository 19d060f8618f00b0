package org.cairncrm.shared.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of concurrent requests.
 *
 * @param atWork maximum number of requests that are processed at once; more than the database
 *     connections, because a request spends some of its time outside of the database
 * @param waiting maximum number of further requests that wait for their turn
 * @param longestWait time after which a waiting request is rejected
 * @param pause delay before a request is rejected because too many are waiting or unanswered
 */
@ConfigurationProperties("cairn.admission")
record AdmissionSettings(
    @DefaultValue("16") int atWork,
    @DefaultValue("128") int waiting,
    @DefaultValue("500ms") Duration longestWait,
    @DefaultValue("200ms") Duration pause) {}
