package org.cairncrm.notifications;

import java.time.LocalDate;

/**
 * The delays that became known within a week.
 *
 * @param from the first day of the week
 * @param late the number of late orders
 * @param informedFirst customers who heard of the delay from the company before they made contact
 */
public record WeekOfDelays(LocalDate from, long late, long informedFirst) {}
