package sockcall.tck;

import sockcall.Constants;
import sockcall.Errno;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The facts of the Java tables, in the words of the ABI probe. */
final class JavaAbi {
    private static final String STRUCTS = "sockcall.abi";

    /**
     * The C types as the Java code takes them: {@code Backend} passes size_t and nfds_t as long, an
     * in/out socklen_t is an int in memory, the structs read a family as an unsigned short and a
     * time as two longs.
     */
    private static final Map<String, String> TYPES = Map.of(
            "type nfds_t", "8 unsigned",
            "type sa_family_t", "2 unsigned",
            "type size_t", "8 unsigned",
            "type socklen_t", "4 unsigned",
            "type suseconds_t", "8 signed",
            "type time_t", "8 signed");

    private JavaAbi() {}

    /** Prints the facts of the platform that the system property {@code os.arch} names. */
    public static void main(String[] none) throws IOException {
        facts().forEach((subject, value) -> System.out.println(subject + " " + value));
    }

    static Map<String, String> facts() throws IOException {
        Map<String, String> facts = new TreeMap<>(TYPES);
        for (Field field : tableOf(Constants.class)) {
            facts.put("constant " + field.getName(), Integer.toString(value(field)));
        }
        for (Field field : tableOf(Errno.class)) {
            addErrno(facts, field.getName(), value(field));
        }
        for (Class<?> struct : structs()) {
            addStruct(facts, struct);
        }
        return facts;
    }

    /** A second name of a number, such as EWOULDBLOCK, is a constant, for it has no text. */
    private static void addErrno(Map<String, String> facts, String name, int number) {
        if (name.equals(Errno.name(number))) {
            facts.put("errno " + name, number + " " + Errno.text(number));
        } else {
            facts.put("constant " + name, Integer.toString(number));
        }
    }

    private static void addStruct(Map<String, String> facts, Class<?> struct) {
        String tag = tag(struct.getSimpleName());
        for (Field field : tableOf(struct)) {
            String name = field.getName();
            String subject = switch (name) {
                case "SIZE" -> "size " + tag;
                case "ALIGN" -> "align " + tag;
                default -> "offset " + tag + "." + name;
            };
            facts.put(subject, Integer.toString(value(field)));
        }
    }

    /** The C tag: StructSockaddrUn is sockaddr_un. */
    private static String tag(String className) {
        return className
                .substring("Struct".length())
                .replaceAll("(?<=.)(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    private static List<Field> tableOf(Class<?> table) {
        return Stream.of(table.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.getType() == int.class)
                .toList();
    }

    private static int value(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field + " is public, and its class is not", e);
        }
    }

    /** Every class of a struct, listed where the API was loaded from: a directory or a jar. */
    private static List<Class<?>> structs() throws IOException {
        Path source = source();
        if (Files.isDirectory(source)) {
            return structs(source);
        }
        try (FileSystem jar = FileSystems.newFileSystem(source, (ClassLoader) null)) {
            return structs(jar.getPath("/"));
        }
    }

    private static List<Class<?>> structs(Path root) throws IOException {
        List<Class<?>> structs = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve(STRUCTS.replace('.', '/')))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.matches("Struct\\w+\\.class")) {
                    structs.add(loaded(name.substring(0, name.length() - ".class".length())));
                }
            }
        }
        return structs;
    }

    private static Class<?> loaded(String simpleName) {
        try {
            return Class.forName(STRUCTS + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Path source() {
        try {
            return Path.of(Constants.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
