package org.cairncrm.interactions.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomePeriod;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.interactions.ChannelContacts;
import org.cairncrm.interactions.ContactFigures;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.charts.BarChart;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The tile with the contacts of customers by channel, and with those of the period before. */
@Component
class ChannelsTile implements HomeTile<ChannelsTile.ContactsByChannel> {
  private final ContactFigures figures;
  private final MessageSource messages;

  ChannelsTile(ContactFigures figures, MessageSource messages) {
    this.figures = figures;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "contactsByChannel";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.HEAD, 30);
  }

  @Override
  public String permission() {
    return InteractionPermissions.READ;
  }

  @Override
  public String template() {
    return "interactions/channels-tile";
  }

  @Override
  public boolean periodic() {
    return true;
  }

  @Override
  public ContactsByChannel content(HomeView view) {
    HomePeriod before = view.period().before();
    List<ChannelContacts> now = figures.byChannel(view.period().start(), view.period().end());
    return new ContactsByChannel(
        now,
        now.stream().mapToLong(ChannelContacts::inbound).sum(),
        figures.byChannel(before.start(), before.end()).stream()
            .mapToLong(ChannelContacts::inbound)
            .sum(),
        chart(now, view.period()));
  }

  private BarChart chart(List<ChannelContacts> channels, HomePeriod period) {
    Locale locale = LocaleContextHolder.getLocale();
    return BarChart.of(
        channels.stream()
            .filter(one -> one.inbound() > 0)
            .map(
                one ->
                    new BarChart.Value(
                        Objects.requireNonNull(
                            messages.getMessage(
                                "ui.channel." + one.channel().name(), null, "", locale)),
                        one.inbound(),
                        String.format(locale, "%,d", one.inbound()),
                        false,
                        period.list(
                            "/interactions",
                            "at",
                            "direction:is:inbound",
                            "channel:is:" + EnumWord.of(one.channel()))))
            .toList());
  }

  /**
   * The contacts within a period.
   *
   * @param channels each channel, the one with the most inbound contacts first
   * @param inbound the contacts that customers made, on all channels
   * @param inboundBefore the same within the period before
   */
  record ContactsByChannel(
      List<ChannelContacts> channels,
      long inbound,
      long inboundBefore,
      @JsonIgnore BarChart chart) {}
}
