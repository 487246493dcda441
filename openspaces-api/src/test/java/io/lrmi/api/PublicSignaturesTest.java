package io.lrmi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public API is that of the original: nothing is missing that docs/api.md does not list as unsupported, and nothing was
 * added. {@code signatures.txt} has the classes an application works with, {@code further-signatures.txt} those these name.
 */
class PublicSignaturesTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([\\w.$]+)` \\| (.+?) \\| (.+) \\|$");
    private static final Pattern SUPER_TYPES = Pattern.compile("(?:extends|implements) ([\\w$]+(?:, ?[\\w$]+)*)");
    private static final Pattern MEMBER = Pattern.compile("`([^`]+)`");

    private final Map<String, Set<String>> essential = SignatureList.read("/api/signatures.txt");
    private final Map<String, Set<String>> further = SignatureList.read("/api/further-signatures.txt");
    private final Map<String, Set<String>> unsupported = listed("## Not supported");
    private final Map<String, Set<String>> additions = listed("## Additions");

    PublicSignaturesTest() throws IOException {}

    @Test
    void nothingIsMissing() {
        List<String> missing = new ArrayList<>();
        essential.forEach((name, members) -> {
            Set<String> absent = new TreeSet<>(members);
            absent.removeAll(Signatures.usableOn(classOf(name)));
            absent.removeAll(unsupported.getOrDefault(name, Set.of()));
            absent.forEach(member -> missing.add(name + ": " + member));
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void nothingWasAdded() throws IOException {
        List<String> added = new ArrayList<>();
        for (Class<?> type : publicClasses()) {
            Set<String> original = originals(type.getName());
            if (original == null) {
                added.add(type.getName());
                continue;
            }
            Set<String> members = Signatures.declaredBy(type);
            if (!essential.containsKey(type.getName())) {
                original = withoutArguments(original);
                members = withoutArguments(members);
            }
            if (Throwable.class.isAssignableFrom(type)) {
                // Made by clients, from other things than those of the original.
                members.removeIf(member -> member.startsWith(type.getSimpleName() + "("));
            }
            members.removeAll(original);
            members.removeAll(withoutArguments(additions.getOrDefault(type.getName(), Set.of())));
            members.removeIf(member -> inherited(type, member));
            members.forEach(member -> added.add(type.getName() + ": " + member));
        }
        assertThat(added).isEmpty();
    }

    /** Super types that tell how values are written or printed, which is not done by the classes themselves here. */
    private static final Set<String> OWN_FORMS = Set.of("Textualizable", "SmartExternalizable", "Externalizable");

    @Test
    void declarationsAreTheSame() throws IOException {
        List<String> different = new ArrayList<>();
        SignatureList.declarations("/api/signatures.txt").forEach((name, declaration) -> {
            Class<?> type = classOf(name);
            if (type.isInterface() != declaration.contains("interface ")
                    || Modifier.isFinal(type.getModifiers()) != declaration.contains("final ")) {
                different.add(name + ": " + Modifier.toString(type.getModifiers()) + " instead of " + declaration);
            }
            Set<String> superTypes = new TreeSet<>();
            superTypes(type).forEach(superType -> superTypes.add(superType.getSimpleName()));
            String bare = declaration.replaceAll("<[^<>]*>", "").replaceAll("<[^<>]*>", "");
            Matcher named = SUPER_TYPES.matcher(bare);
            while (named.find()) {
                for (String superType : named.group(1).split(", ?", -1)) {
                    if (!superTypes.contains(superType) && !OWN_FORMS.contains(superType)) {
                        different.add(name + " is no " + superType);
                    }
                }
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void whatIsListedAsAdditionExistsHereOnly() {
        assertThat(additions).isNotEmpty();
        additions.forEach((name, members) -> {
            assertThat(essential)
                    .as("classes an application works with have no additions")
                    .doesNotContainKey(name);
            assertThat(Signatures.declaredBy(classOf(name))).as(name).containsAll(members);
            assertThat(withoutArguments(originals(name)))
                    .as(name)
                    .doesNotContainAnyElementsOf(withoutArguments(members));
        });
    }

    @Test
    void whatIsListedAsUnsupportedIsAbsentAndExistsInTheOriginal() {
        assertThat(unsupported).isNotEmpty();
        unsupported.forEach((name, members) -> {
            assertThat(originals(name)).as(name).isNotNull().containsAll(members);
            assertThat(Signatures.usableOn(classOf(name))).as(name).doesNotContainAnyElementsOf(members);
        });
    }

    /** The same to compiled code. */
    private static Set<String> withoutArguments(Set<String> members) {
        Set<String> erased = new TreeSet<>();
        for (String member : members) {
            String shorter = member;
            for (String before = ""; !before.equals(shorter); ) {
                before = shorter;
                shorter = shorter.replaceAll("<[^<>]*>", "");
            }
            erased.add(shorter.strip().replace("  ", " "));
        }
        return erased;
    }

    /** Whether a super type has the method, so that the class merely overrides it. */
    private boolean inherited(Class<?> type, String member) {
        return superTypes(type).stream()
                .map(superType -> originals(superType.getName()))
                .anyMatch(members -> members != null && members.contains(member));
    }

    private static Set<Class<?>> superTypes(Class<?> type) {
        Set<Class<?>> found = new HashSet<>();
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .forEach(superType -> {
                    found.add(superType);
                    found.addAll(superTypes(superType));
                });
        return found;
    }

    private Set<String> originals(String name) {
        return essential.containsKey(name) ? essential.get(name) : further.get(name);
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name, false, PublicSignaturesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The class does not exist", e);
        }
    }

    /** All but those of the service interface, which is between the API and the client. */
    private static List<Class<?>> publicClasses() throws IOException {
        Path root = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .filter(name -> !name.startsWith("io.lrmi.spi."))
                    .<Class<?>>map(name -> classOf(name.substring(0, name.length() - ".class".length())))
                    .filter(PublicSignaturesTest::isVisible)
                    .toList();
        }
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isVisible(outer));
    }

    /** The members in the table below a heading of docs/api.md, by class. */
    private static Map<String, Set<String>> listed(String heading) throws IOException {
        Map<String, Set<String>> members = new HashMap<>();
        boolean below = false;
        for (String line : Files.readAllLines(Path.of("../docs/api.md"))) {
            below = line.startsWith("## ") ? line.equals(heading) : below;
            Matcher row = ROW.matcher(line);
            if (below && row.matches()) {
                Matcher member = MEMBER.matcher(row.group(2));
                while (member.find()) {
                    SignatureList.addMembers(
                            member.group(1), members.computeIfAbsent(row.group(1), name -> new HashSet<>()));
                }
            }
        }
        return members;
    }
}
