package org.practicecommons.graph.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.base.Environment;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Writes one record as it is now. Made anew for each write. */
public final class RecordWriter {

    private static final int RANDOM_BYTES = 8;

    private final RecordModel model;
    private final Environment environment;
    private final RecordObject record;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> present = new HashSet<>();
    private final List<Statement> statements = new ArrayList<>();

    public RecordWriter(RecordModel model, Environment environment, RecordObject record) {
        this.model = model;
        this.environment = environment;
        this.record = record;
    }

    public Payload write() {
        nameParts(record.root());
        write(record.root(), record.iri());
        Set<String> gone = gone();
        record.unknown().stream().filter(s -> !gone.contains(s.subject())).forEach(statements::add);
        return Payload.of(record.iri(), statements);
    }

    /** First of all, because fields may refer to parts that are written later. */
    private void nameParts(EObject owner) {
        for (Field field : model.kindOf(owner).fields()) {
            if (field.type() != FieldType.PARTS) {
                continue;
            }
            List<EObject> parts = new ArrayList<>();
            List<EObject> fresh = new ArrayList<>();
            for (Object value : field.values(owner)) {
                EObject part = (EObject) value;
                parts.add(part);
                Optional<String> iri = ObjectIri.of(part).filter(known -> known.startsWith(record.iri() + "#")
                        || record.partsRead().contains(known)).filter(taken::add);
                if (iri.isEmpty()) {
                    fresh.add(part);
                    ObjectIri.set(part, newIri());
                }
                nameParts(part);
            }
            if (field.many()) {
                PartOrder.keep(parts, fresh);
            }
        }
    }

    private String newIri() {
        byte[] bytes = new byte[RANDOM_BYTES];
        while (true) {
            environment.fillRandom(bytes);
            long number = 0;
            for (byte b : bytes) {
                number = number << 8 | b & 0xff;
            }
            String iri = record.iri() + "#" + Long.toUnsignedString(number, 36);
            if (!record.partsRead().contains(iri) && taken.add(iri)) {
                return iri;
            }
        }
    }

    private void write(EObject object, String iri) {
        present.add(iri);
        Kind kind = model.kindOf(object);
        statements.add(new Statement(iri, Xsd.TYPE, new Value.Iri(kind.term())));
        for (Field field : kind.fields()) {
            for (Object value : field.values(object)) {
                switch (field.type()) {
                    case PARTS -> {
                        String part = ObjectIri.of((EObject) value).orElseThrow();
                        statements.add(new Statement(iri, field.term(), new Value.Iri(part)));
                        write((EObject) value, part);
                    }
                    case REFERENCE -> target((EObject) value).ifPresent(
                            target -> statements.add(new Statement(iri, field.term(), new Value.Iri(target))));
                    default -> statements.add(new Statement(iri, field.term(), FieldValues.write(field, value)));
                }
            }
        }
    }

    /** Empty for a part that was taken out of this record: nothing may point at what is no longer there. */
    private Optional<String> target(EObject value) {
        boolean removed = !value.eIsProxy() && !model.kindOf(value).isRecord()
                && EcoreUtil.getRootContainer(value) != record.root() && value.eResource() == null;
        return removed ? Optional.empty() : ObjectIri.of(value);
    }

    /** Subjects that belonged to parts which are no longer there, however deep below them. */
    private Set<String> gone() {
        Set<String> removed = new HashSet<>(record.partsRead());
        removed.removeAll(present);
        if (removed.isEmpty()) {
            return removed;
        }
        Map<String, List<String>> links = new HashMap<>();
        for (Statement statement : record.unknown()) {
            if (statement.object() instanceof Value.Iri iri) {
                links.computeIfAbsent(statement.subject(), x -> new ArrayList<>()).add(iri.iri());
            }
        }
        Set<String> reached = reached(removed, links, Set.of());
        reached.removeAll(reached(present, links, removed));
        return reached;
    }

    private static Set<String> reached(Set<String> from, Map<String, List<String>> links, Set<String> never) {
        Set<String> reached = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String next : links.getOrDefault(open.pop(), List.of())) {
                if (!never.contains(next) && reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}
