import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
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
 * package a schema, {@code org.cairncrm.<module>.db}. Which columns have a Java type of their own
 * is said by {@code db/types.properties} for all modules, and by {@code
 * db/<module>/types.properties} for the tables of one. Does nothing while {@code db/} and this file
 * are unchanged.
 */
class GenerateJooq {
  static final String ROOT = "org.cairncrm";
  static final String TYPES = "types.properties";

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
          generate(module, types(db, module), target, connection);
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

  static List<ForcedType> types(Path db, String module) throws Exception {
    List<ForcedType> types = new ArrayList<>();
    for (Path file : List.of(db.resolve(TYPES), db.resolve(module).resolve(TYPES))) {
      if (Files.exists(file)) {
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file)) {
          properties.load(text);
        }
        for (String columns : new TreeSet<>(properties.stringPropertyNames())) {
          String expression = module + "\\." + columns.replace(".", "\\.").replace("*", ".*");
          types.add(type(properties.getProperty(columns), expression, file));
        }
      }
    }
    types.add(
        new ForcedType()
            .withName("INSTANT")
            .withIncludeTypes("timestamptz|timestamp\\(?\\d*\\)? with time zone"));
    return types;
  }

  static ForcedType type(String value, String expression, Path file) {
    String[] words = value.strip().split("\\s+");
    return switch (words[0]) {
      case "id" -> converted(words[1], "java.util.UUID", "new", "value", expression);
      case "text" -> converted(words[1], "java.lang.String", "parse", "toString", expression);
      case "enum" -> enumeration(words[1], expression);
      default ->
          throw new IllegalArgumentException(file + ": " + words[0] + " must be id, enum or text");
    };
  }

  static void generate(String module, List<ForcedType> types, Path target, Connection connection)
      throws Exception {
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
                            .withForcedTypes(types))
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
