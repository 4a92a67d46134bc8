package org.practicecommons.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Finding.Severity;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.internal.BlankNames;
import org.practicecommons.graph.internal.CanonicalLines;
import org.practicecommons.graph.internal.CanonicalLiterals;
import org.practicecommons.graph.internal.CanonicalText;
import org.practicecommons.graph.internal.RiotReader;

/**
 * Brings the statements about one record into canonical form; see {@link Payload} for what that is. The only way by
 * which foreign statements become a payload. Not thread-safe.
 */
public final class PayloadNormaliser {

    private static final int SHOWN = 80;

    private final String record;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param record IRI of the record; blank nodes become parts of it, named by what is said of them, so that the same
     *     statements get the same names again
     */
    public PayloadNormaliser(String record) {
        this.record = CanonicalText.iri(record);
    }

    /**
     * Reads N-Triples that somebody else wrote.
     *
     * @param where file or other origin, for the sentence of a refusal
     * @throws Refusal BAD_INPUT with the line, for what is not N-Triples
     */
    public Normalised parse(byte[] ntriples, String where) {
        return normalise(RiotReader.read(ntriples, where));
    }

    /**
     * @throws Refusal BAD_INPUT for what no payload can hold: a relative IRI or one with forbidden characters, half of
     *     a surrogate pair
     */
    public Normalised normalise(Collection<Statement> statements) {
        findings.clear();
        Map<String, String> blanks = BlankNames.under(record, statements);
        List<byte[]> lines = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            String subject = thing(statement.subject(), blanks, statement);
            String predicate = thing(statement.predicate(), blanks, statement);
            Value object = switch (statement.object()) {
                case Value.Iri iri -> new Value.Iri(thing(iri.iri(), blanks, statement));
                case Value.Literal literal -> literal(literal, statement);
            };
            lines.add(CanonicalLines.line(subject, predicate, object));
        }
        byte[] bytes = CanonicalLines.join(lines);
        for (int i = CanonicalLines.count(bytes); i < lines.size(); i++) {
            findings.add(new Finding(Severity.INFO, "payload.duplicate", record, "",
                    Message.of(PayloadNormaliser.class, "payload.duplicate", "record", record)));
        }
        return new Normalised(Payload.of(bytes), findings);
    }

    private String thing(String iri, Map<String, String> blanks, Statement in) {
        String named = iri.startsWith("_:") ? blanks.get(iri) : CanonicalText.iri(iri);
        if (!named.equals(iri)) {
            changed(iri, named, in);
        }
        return named;
    }

    private Value.Literal literal(Value.Literal literal, Statement in) {
        Value.Literal canonical = CanonicalLiterals.of(literal);
        if (canonical == null) {
            String text = CanonicalText.nfc(literal.lexical());
            findings.add(new Finding(Severity.WARNING, "payload.invalid", in.subject(), "",
                    Message.of(PayloadNormaliser.class, "payload.invalid", "property", in.predicate(),
                            "value", shown(text), "datatype", literal.datatype())));
            return new Value.Literal(text, CanonicalText.iri(literal.datatype()), literal.language());
        }
        if (!canonical.equals(literal)) {
            changed(shown(literal.toString()), shown(canonical.toString()), in);
        }
        return canonical;
    }

    private void changed(String before, String after, Statement in) {
        findings.add(new Finding(Severity.INFO, "payload.changed", in.subject(), "", Message.of(
                PayloadNormaliser.class, "payload.changed", "property", in.predicate(), "before", before, "after",
                        after)));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
