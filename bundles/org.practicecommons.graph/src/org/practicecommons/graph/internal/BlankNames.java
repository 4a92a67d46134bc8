package org.practicecommons.graph.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;

/**
 * Names for blank nodes, made from what is said of them: each round mixes the names of the neighbours in, until the
 * names tell no more nodes apart. Nodes that nothing tells apart are numbered; it does not matter which is which.
 */
public final class BlankNames {

    private static final int LENGTH = 16;

    private BlankNames() {
    }

    /** From each {@code _:label} to an IRI under the record's. */
    public static Map<String, String> under(String record, Collection<Statement> statements) {
        Map<String, List<Statement>> about = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (isBlank(statement.subject())) {
                about.computeIfAbsent(statement.subject(), x -> new ArrayList<>()).add(statement);
            }
            if (statement.object() instanceof Value.Iri iri && isBlank(iri.iri())) {
                about.computeIfAbsent(iri.iri(), x -> new ArrayList<>()).add(statement);
            }
        }
        if (about.isEmpty()) {
            return Map.of();
        }
        return numbered(record, refined(about));
    }

    private static Map<String, String> refined(Map<String, List<Statement>> about) {
        Map<String, String> names = new HashMap<>();
        about.keySet().forEach(label -> names.put(label, ""));
        int distinct = 0;
        while (true) {
            Map<String, String> next = new HashMap<>();
            about.forEach((label, statements) -> next.put(label, name(label, statements, names)));
            names.putAll(next);
            int now = new HashSet<>(names.values()).size();
            if (now == distinct) {
                return names;
            }
            distinct = now;
        }
    }

    private static String name(String self, List<Statement> statements, Map<String, String> names) {
        List<String> said = new ArrayList<>();
        for (Statement s : statements) {
            said.add(of(s.subject(), self, names) + ' ' + s.predicate() + ' ' + switch (s.object()) {
                case Value.Iri iri -> of(iri.iri(), self, names);
                case Value.Literal literal -> String.valueOf(CanonicalLiterals.of(literal));
            });
        }
        said.sort(null);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", said).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String of(String thing, String self, Map<String, String> names) {
        return !isBlank(thing) ? thing : thing.equals(self) ? "_:self" : "_:" + names.get(thing);
    }

    private static Map<String, String> numbered(String record, Map<String, String> names) {
        Map<String, String> result = new HashMap<>();
        Set<String> taken = new HashSet<>();
        new TreeMap<>(names).forEach((label, name) -> {
            String iri = record + "#b-" + name;
            for (int i = 2; !taken.add(iri); i++) {
                iri = record + "#b-" + name + "-" + i;
            }
            result.put(label, iri);
        });
        return result;
    }

    private static boolean isBlank(String thing) {
        return thing.startsWith("_:");
    }
}
