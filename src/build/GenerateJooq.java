import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.LambdaConverter;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Database to code: applies {@code db/} to an empty embedded PostgreSQL and lets jOOQ write one
 * package a schema, {@code org.cairncrm.<module>.db}. Does nothing while {@code db/} and this file
 * are unchanged.
 */
class GenerateJooq {
  static final String ROOT = "org.cairncrm";

  /** Columns that are a type of their own in Java, wherever they occur. */
  static final List<ForcedType> TYPES =
      List.of(
          id("shared.CustomerId", ".*\\.customer_id|.*\\.cause_customer"),
          id("events.EventId", ".*\\.event_id|.*\\.cause_id"),
          id("orders.OrderId", ".*\\.order_id"),
          id("orders.ShipmentId", "orders\\..*\\.shipment_id"),
          named(
              "shared.Actor",
              "parse",
              "toString",
              ".*\\.(actor|changed_by|requested_by|created_by|dismissed_by)"),
          enumeration("shared.Channel", ".*\\.channel"),
          enumeration("shared.Language", ".*\\.language"),
          enumeration("customers.ContactKind", "customers\\.contact_point\\.kind"),
          enumeration("customers.AttributeType", "customers\\.attribute\\.type"),
          enumeration("orders.OrderStatus", "orders\\.purchase\\.status"),
          enumeration("orders.ShipmentStatus", "orders\\.shipment\\.status"),
          enumeration("orders.ShipmentUpdateKind", "orders\\.shipment_update\\.kind"),
          enumeration("orders.ReversalKind", "orders\\.reversal\\.kind"),
          enumeration("interactions.Direction", "interactions\\.interaction\\.direction"),
          enumeration("access.Role", "access\\.person\\.role"),
          enumeration("events.ParkedStatus", "events\\.parked\\.status"),
          enumeration("work.JobStatus", "work\\.job\\.status"),
          enumeration("loyalty.LotStatus", "loyalty\\.lot\\.status"),
          enumeration("loyalty.Account", "loyalty\\.posting\\.(debit|credit)"),
          enumeration("loyalty.RewardStatus", "loyalty\\.reward\\.status"),
          enumeration("notifications.NotificationStatus", "notifications\\.notification\\.status"),
          new ForcedType()
              .withName("INSTANT")
              .withIncludeTypes("timestamptz|timestamp\\(?\\d*\\)? with time zone"));

  public static void main(String[] arguments) throws Exception {
    Path db = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    Path stamp = target.resolve(".stamp");
    String state =
        digest(
            db,
            Path.of(System.getProperty("jdk.launcher.sourcefile", "src/build/GenerateJooq.java")));
    if (Files.exists(stamp) && Files.readString(stamp).equals(state)) {
      return;
    }
    Logger.getLogger("").setLevel(Level.SEVERE);
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    delete(target);
    List<String> modules;
    try (Stream<Path> folders = Files.list(db)) {
      modules =
          folders
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .sorted()
              .toList();
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Scope.child(
          Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
          () -> migrate(db, postgres.getPostgresDatabase().getConnection()));
      try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
        for (String module : modules) {
          generate(module, target, connection);
        }
      }
    }
    Files.writeString(stamp, state);
  }

  static void migrate(Path db, Connection connection) throws Exception {
    var database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    try (var files = new DirectoryResourceAccessor(db.toAbsolutePath().getParent());
        var liquibase = new Liquibase("db/changelog.yaml", files, database)) {
      liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
      liquibase.update("");
    }
  }

  static void generate(String module, Path target, Connection connection) throws Exception {
    var generator = new GenerationTool();
    generator.setConnection(connection);
    generator.run(
        new Configuration()
            .withLogging(Logging.WARN)
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withInputSchema(module)
                            .withOutputSchemaToDefault(false)
                            .withForcedTypes(TYPES))
                    .withGenerate(
                        new Generate()
                            .withRecords(true)
                            .withPojos(false)
                            .withDaos(false)
                            .withGlobalCatalogReferences(false)
                            .withJavadoc(false)
                            .withComments(false)
                            .withGeneratedAnnotation(false))
                    .withTarget(
                        new Target()
                            .withPackageName(ROOT + "." + module + ".db")
                            .withDirectory(target.toString()))));
  }

  static ForcedType id(String type, String expression) {
    return converted(type, "java.util.UUID", "new", "value", expression);
  }

  static ForcedType named(String type, String from, String to, String expression) {
    return converted(type, "java.lang.String", from, to, expression);
  }

  static ForcedType converted(
      String type, String stored, String from, String to, String expression) {
    String name = ROOT + "." + type;
    return new ForcedType()
        .withUserType(name)
        .withLambdaConverter(
            new LambdaConverter().withFrom(name + "::" + from).withTo(name + "::" + to))
        .withIncludeExpression(expression);
  }

  static ForcedType enumeration(String type, String expression) {
    return new ForcedType()
        .withUserType(ROOT + "." + type)
        .withEnumConverter(true)
        .withIncludeExpression(expression);
  }

  static String digest(Path db, Path self) throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Stream.concat(Files.walk(db), Stream.of(self))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sha.update(file.toString().getBytes());
        sha.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  static void delete(Path folder) throws Exception {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
