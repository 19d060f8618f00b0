package org.cairncrm;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is sent in place of a file that must be CSV of certain columns, or may be attached. */
final class BadFiles {
  private static final byte[] GZIP_OF_NOTHING = {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3};

  private BadFiles() {}

  static List<BadCall> of(ApiCall valid) {
    return valid.operation().path().startsWith("/api/imports") ? rows(valid) : attachments(valid);
  }

  private static List<BadCall> attachments(ApiCall valid) {
    return List.of(
        bad(valid, "a file of nothing", new byte[0]),
        bad(valid, "a broken gzip", GZIP_OF_NOTHING),
        bad(valid, "a page", bytes("<html><script>alert(1)</script></html>")),
        bad(valid, "broken UTF-8", new byte[] {(byte) 0xc3, 0x28, 0, (byte) 0xff}));
  }

  private static List<BadCall> rows(ApiCall valid) {
    return List.of(
        bad(valid, "a file of nothing", new byte[0]),
        bad(valid, "a broken gzip", GZIP_OF_NOTHING),
        bad(valid, "other columns", bytes("a,b,c\n1,2,3\n")),
        bad(valid, "a column twice", bytes("InvoiceNo,InvoiceNo\n1,2\n")),
        bad(valid, "JSON", bytes("[".repeat(50_000))),
        bad(valid, "broken UTF-8", new byte[] {(byte) 0xc3, 0x28, 0, (byte) 0xff}),
        bad(valid, "a line without an end", bytes("x".repeat(2_000_000))));
  }

  private static BadCall bad(ApiCall valid, String what, byte[] file) {
    return new BadCall(what, valid.withBody(file), "body");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
