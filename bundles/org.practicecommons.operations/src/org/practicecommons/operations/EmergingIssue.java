package org.practicecommons.operations;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.search.Hit;
import org.practicecommons.search.RisingTerm;

/**
 * Something that people look for and do not find, or that new records speak of, and that may deserve a name.
 *
 * @param wordings in which it was asked for or is spoken of, at least one; what was asked for most often first
 * @param records practices and other records that come near, best first
 * @param calls for practices that come near
 * @param concepts that come near; it may be another name of one of them
 */
public record EmergingIssue(List<Wording> wordings, List<Hit> records, List<Hit> calls, List<Hit> concepts) {

    private static final int ID = 8;

    /**
     * One way to say it.
     *
     * @param asked how often it was asked for, on how many days is not known
     * @param first day on which it was asked for; empty when nobody has
     * @param last day on which it was asked for; empty when nobody has
     * @param rising how new records speak of it; empty when they do not
     * @param called kinds of the records that are called just so, by IRI
     */
    public record Wording(LangText text, long asked, Optional<LocalDate> first, Optional<LocalDate> last,
            Optional<RisingTerm> rising, Map<String, String> called) {

        /** Stays the same as long as it is worded so; not for anything but to name it. */
        public String id() {
            return UUID.nameUUIDFromBytes((text.language() + " " + text.text()).getBytes(StandardCharsets.UTF_8))
                    .toString().substring(0, ID);
        }
    }

    public EmergingIssue {
        wordings = List.copyOf(wordings);
        records = List.copyOf(records);
        calls = List.copyOf(calls);
        concepts = List.copyOf(concepts);
    }

    /** By which {@link DefineIssue} and the others know it; so they do by the id of any of its wordings. */
    public String id() {
        return wordings.getFirst().id();
    }

    /** What it may be called. */
    public LangText name() {
        return wordings.getFirst().text();
    }

    public long asked() {
        return wordings.stream().mapToLong(Wording::asked).sum();
    }

    /** How often it was asked for, and in how many new records it is said. */
    long weight() {
        return asked() + wordings.stream().flatMap(wording -> wording.rising().stream())
                .mapToInt(RisingTerm::records).max().orElse(0);
    }

    /** The first day on which it was asked for; empty when nobody has. */
    public Optional<LocalDate> firstAsked() {
        return wordings.stream().flatMap(wording -> wording.first().stream()).min(LocalDate::compareTo);
    }

    /** The last day on which it was asked for; empty when nobody has. */
    public Optional<LocalDate> lastAsked() {
        return wordings.stream().flatMap(wording -> wording.last().stream()).max(LocalDate::compareTo);
    }

    /** IRIs of the concepts that have one of its wordings for a name already. */
    public List<String> namedBy() {
        return wordings.stream().flatMap(wording -> wording.called().entrySet().stream())
                .filter(called -> called.getValue().equals(ConceptEdit.KIND)).map(Map.Entry::getKey).distinct().sorted()
                .toList();
    }

    /** Why it is thought to be one, in sentences. */
    public List<Message> evidence() {
        List<Message> evidence = new ArrayList<>();
        if (asked() > 0) {
            boolean oneDay = firstAsked().equals(lastAsked());
            evidence.add(Message.of(Operation.class, asked() == 1 ? "radar.askedOnce"
                    : oneDay ? "radar.askedOneDay" : "radar.asked", "times", asked(),
                    "first", firstAsked().orElseThrow(), "last", lastAsked().orElseThrow()));
        }
        wordings.forEach(wording -> wording.rising().ifPresent(term -> evidence.add(Message.of(Operation.class,
                "radar.rising", "words", wording.text().text(), "records", term.records(), "organisations",
                term.organisations(), "before", term.before()))));
        return evidence;
    }
}
