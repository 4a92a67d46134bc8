package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.search.RecordLabel;

/**
 * What became of a list of names.
 *
 * @param records that are meant, each once, in the order of the names
 * @param unknown names that no record has
 * @param several names that more than one record has
 */
public record NamesFound(List<RecordLabel> records, List<String> unknown, List<String> several) {

    private static final int MOST_TOLD = 20;

    public NamesFound {
        Map<String, RecordLabel> once = new LinkedHashMap<>();
        records.forEach(record -> once.putIfAbsent(record.iri(), record));
        records = List.copyOf(once.values());
        unknown = List.copyOf(unknown);
        several = List.copyOf(several);
    }

    /** The records that are not there yet. */
    public List<RecordLabel> missingIn(Collection<String> iris) {
        return records.stream().filter(record -> !iris.contains(record.iri())).toList();
    }

    /**
     * What happens when they are added: how many, which were there, which have to be seen to by hand, and how.
     *
     * @param iris what was there before
     */
    public String told(Collection<String> iris, Locale reader) {
        List<String> sentences = new ArrayList<>();
        sentences.add(say("names.added", reader, "count", missingIn(iris).size()));
        add("names.there", records.stream().filter(record -> iris.contains(record.iri()))
                .map(record -> record.label(reader)).toList(), reader, sentences);
        add("names.unknown", unknown, reader, sentences);
        add("names.several", several, reader, sentences);
        if (!unknown.isEmpty() || !several.isEmpty()) {
            sentences.add(say("names.kept", reader));
        }
        return String.join(" ", sentences);
    }

    private static void add(String key, List<String> names, Locale reader, List<String> sentences) {
        if (!names.isEmpty()) {
            Stream<String> told = names.stream().limit(MOST_TOLD).map(name -> say("names.one", reader, "name", name));
            String listed = told.collect(Collectors.joining(", "));
            sentences.add(say(key, reader, "names", names.size() <= MOST_TOLD ? listed : say("names.more", reader,
                    "names", listed, "count", names.size() - MOST_TOLD)));
        }
    }

    private static String say(String key, Locale reader, Object... namesAndValues) {
        return Message.of(Operation.class, key, namesAndValues).in(reader);
    }
}
