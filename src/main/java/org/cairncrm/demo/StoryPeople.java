package org.cairncrm.demo;

import java.util.List;
import java.util.stream.IntStream;
import org.cairncrm.access.Role;
import org.cairncrm.shared.Language;

/** The people of the story. */
final class StoryPeople {
  /** The password of everyone in the story. */
  static final String PASSWORD = "cairn-demo";

  private StoryPeople() {}

  /** A person who works with Cairn. */
  record Colleague(String username, String name, Role role) {}

  /** A customer of the demo shop. */
  record Buyer(
      String id,
      String name,
      Language language,
      String country,
      String city,
      String email,
      String phone) {}

  static final List<Colleague> COLLEAGUES =
      List.of(
          new Colleague("anna", "Anna Nowak", Role.ACCOUNT_MANAGER),
          new Colleague("piotr", "Piotr Lis", Role.AGENT),
          new Colleague("ola", "Ola Kowal", Role.MARKETING),
          new Colleague("luca", "Luca Ferri", Role.LOYALTY_MANAGER),
          new Colleague("elena", "Elena Popa", Role.HEAD),
          new Colleague("admin", "Ada Minster", Role.ADMIN));

  static final Buyer MARTA =
      new Buyer(
          "marta",
          "Marta Zielińska",
          Language.PL,
          "PL",
          "Kraków",
          "marta.z@example.com",
          "+48 512 345 678");
  static final Buyer JONAS =
      new Buyer(
          "jonas",
          "Jonas Weber",
          Language.EN,
          "DE",
          "Berlin",
          "jonas.weber@example.com",
          "+49 30 901820");
  static final Buyer GIULIA =
      new Buyer(
          "giulia",
          "Giulia Romano",
          Language.IT,
          "IT",
          "Bologna",
          "giulia@example.com",
          "+39 051 203040");
  static final Buyer ANDREI =
      new Buyer(
          "andrei",
          "Andrei Ionescu",
          Language.RO,
          "RO",
          "Cluj-Napoca",
          "andrei.i@example.com",
          "+40 264 405300");
  static final Buyer EMILY =
      new Buyer(
          "emily",
          "Emily Carter",
          Language.EN,
          "GB",
          "Leeds",
          "emily.carter@example.com",
          "+44 113 496 0000");
  static final Buyer TOMASZ =
      new Buyer(
          "tomasz",
          "Tomasz Wójcik",
          Language.PL,
          "PL",
          "Gdańsk",
          "tomasz.w@example.com",
          "+48 58 301 4500");
  static final Buyer SOFIA =
      new Buyer(
          "sofia",
          "Sofia Marchetti",
          Language.IT,
          "IT",
          "Torino",
          "sofia.m@example.com",
          "+39 011 556677");

  static final List<Buyer> LEADS = List.of(MARTA, JONAS, GIULIA, ANDREI, EMILY, TOMASZ, SOFIA);

  private static final List<String> EXTRAS =
      List.of(
          "Katarzyna Dąbrowska",
          "Oliver Smith",
          "Ioana Dumitrescu",
          "Marco Bianchi",
          "Agnieszka Kamińska",
          "Hannah Jones",
          "Mihai Stan",
          "Chiara Esposito",
          "Paweł Lewandowski",
          "George Taylor",
          "Elena Radu",
          "Matteo Ricci",
          "Zofia Szymańska",
          "Amelia Brown",
          "Vlad Munteanu",
          "Francesca Greco",
          "Jan Woźniak",
          "Harry Wilson",
          "Bianca Ciobanu",
          "Alessandro Conti");

  private static final List<String> REGULARS =
      List.of(
          "Beata Wójcik",
          "Jack Evans",
          "Andreea Popescu",
          "Luca Marino",
          "Rafał Zając",
          "Grace Hughes",
          "Cristian Dobre",
          "Sara Gallo",
          "Magdalena Król",
          "Thomas Green",
          "Raluca Matei",
          "Davide Costa",
          "Natalia Pawlak",
          "Sophie Clarke",
          "Alexandru Nistor",
          "Elisa Fontana",
          "Grzegorz Wieczorek",
          "Daniel Wright",
          "Ioan Rusu",
          "Martina Rinaldi");

  /** The minor customers, who fill the lists and the map. */
  static List<Buyer> extras() {
    return IntStream.range(0, EXTRAS.size())
        .mapToObj(index -> minor("extra-", "customer", EXTRAS.get(index), index))
        .toList();
  }

  /** Customers of three months, some of whose deliveries were late. */
  static List<Buyer> regulars() {
    return IntStream.range(0, REGULARS.size())
        .mapToObj(index -> minor("regular-", "regular", REGULARS.get(index), index))
        .toList();
  }

  private static Buyer minor(String id, String mailbox, String name, int index) {
    Language[] languages = {Language.PL, Language.EN, Language.RO, Language.IT};
    String[] countries = {"PL", "GB", "RO", "IT"};
    String[] phones = {
      "+48 600 100 %03d", "+44 113 496 0%03d", "+40 264 405 %03d", "+39 051 203 %03d"
    };
    String[] cities = {"Warszawa", "Bristol", "Iași", "Verona"};
    return new Buyer(
        id + index,
        name,
        languages[index % 4],
        countries[index % 4],
        cities[index % 4],
        mailbox + index + "@example.com",
        phones[index % 4].formatted(index));
  }
}
