package org.cairncrm.interactions;

import org.cairncrm.shared.Channel;

/**
 * The contacts on a channel within a period.
 *
 * @param inbound contacts that customers made
 * @param outbound contacts that the company made
 */
public record ChannelContacts(Channel channel, long inbound, long outbound) {}
