package org.practicecommons.operations.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Revision;

/**
 * Looks through every revision in the journal for a person: by the IRIs of the person's records and by what they are
 * called. Slow and certain: indexes know only heads, and what is held on somebody is in old revisions too.
 */
public final class Mentions {

    /** An address or a number has no word that means a person by itself. */
    private static final Pattern NAME = Pattern.compile("[^@\\p{N}]+");

    private final OpenHome home;
    private final Set<String> persons;
    private final Pattern names;
    private final Set<String> words;

    /** One revision and the statements in it that mention the person; all of them for the person's own record. */
    public record Mention(Entry entry, Revision revision, Payload payload, List<Statement> statements) {
    }

    /** Takes what was found, in the order of the journal. */
    @FunctionalInterface
    public interface Visitor {
        void visit(Mention mention);
    }

    /**
     * @param persons IRIs of person records; may be empty
     * @param names what the person is called; found as whole words, whatever their case
     */
    public Mentions(OpenHome home, Set<String> persons, Collection<String> names) {
        this.home = home;
        this.persons = Set.copyOf(persons);
        String all = names.stream().filter(name -> !name.isBlank()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = Pattern.compile(all.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.words = names.stream().filter(name -> NAME.matcher(name).matches()).flatMap(Mentions::words)
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(folded.split("[^\\p{L}]+")).filter(word -> word.length() > 2);
    }

    /** Whether a text has a word of the name, accents aside: for what is no loss if it meant somebody else. */
    boolean mayMean(String text) {
        return words(text).anyMatch(words::contains);
    }

    public Pattern names() {
        return names;
    }

    /** Whether a text names the person, as it is or once its escapes are read, as those of N-Triples. */
    public boolean says(String text) {
        return names.matcher(text).find()
                || text.indexOf('\\') >= 0 && names.matcher(unescaped(text)).find();
    }

    /** Good enough to find names: a line break becomes a space, any other escaped sign itself. */
    private static String unescaped(String text) {
        return text.replaceAll("\\\\[nrt]", " ").replaceAll("\\\\(.)", "$1");
    }

    public void forEach(Progress progress, Visitor visitor) {
        progress.begin(Message.of(Mentions.class, "mentions.task"), home.journal().last());
        home.journal().forEach(0, entry -> {
            entry.revisions().forEach(revision -> visit(entry, revision, visitor));
            progress.worked(1);
            if (progress.isCancelled()) {
                throw new Refusal(Refusal.Reason.CANCELLED, Message.of(Mentions.class, "mentions.cancelled"));
            }
            return true;
        });
    }

    /** Visits every change whose reason names the person, in the order of the journal. */
    public void forEachReason(BiConsumer<Entry, String> visitor) {
        home.journal().forEach(0, entry -> {
            if (entry.why().isPresent()) {
                home.journal().why(entry).filter(this::says).ifPresent(why -> visitor.accept(entry, why));
            }
            return true;
        });
    }

    private void visit(Entry entry, Revision revision, Visitor visitor) {
        home.records().whole(revision).ifPresent(payload -> {
            List<Statement> found = statements(revision.record(), payload);
            if (!found.isEmpty()) {
                visitor.visit(new Mention(entry, revision, payload, found));
            }
        });
    }

    /**
     * What a payload of that record says of the person; all of it for the person's own record. Reads no statements of
     * the many payloads that mention nobody.
     */
    public List<Statement> statements(String record, Payload payload) {
        if (persons.contains(record)) {
            return payload.statements();
        }
        String text = payload.toString();
        if (!says(text) && persons.stream().noneMatch(text::contains)) {
            return List.of();
        }
        List<Statement> found = new ArrayList<>();
        for (Statement statement : payload.statements()) {
            boolean mentions = switch (statement.object()) {
                case Value.Iri iri -> persons.contains(iri.iri());
                case Value.Literal literal -> names.matcher(literal.lexical()).find();
            };
            if (mentions) {
                found.add(statement);
            }
        }
        return found;
    }
}
