package org.practicecommons.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;

/**
 * What is worked out of a record and others each time somebody asks, and stated nowhere: in which networks those behind
 * a practice are, how often it was adopted. Search filters and counts by it.
 *
 * @param kind name of the kind of record that has it
 * @param name no other field or derived value of any kind is called so
 * @param path from the record to what it is about; empty for a number that the program works out otherwise
 * @param counted whether it is the number of the records at the end of the path, not those records
 * @param ranges of a number that are offered to choose from, as {@code 2..} or {@code 4..7}; empty for records
 * @param targets names of the kinds of the records at the end of the path
 * @param also what people may call it as well when they search, in either language
 */
public record Derived(String kind, String name, List<PathStep> path, boolean counted, List<String> ranges,
        List<String> targets, String english, String french, List<String> also) {

    /** The source of the annotations of classes that declare one. */
    public static final String ANNOTATION = "pc.derived";

    public Derived {
        path = List.copyOf(path);
        ranges = List.copyOf(ranges);
        targets = List.copyOf(targets);
        also = List.copyOf(also);
    }

    /** Everything that it is called. */
    public List<String> names() {
        return Stream.concat(Stream.of(name, english, french), also.stream()).toList();
    }

    public boolean isNumber() {
        return counted || path.isEmpty();
    }

    public String label(Locale reader) {
        return Locale.FRENCH.getLanguage().equals(reader.getLanguage()) ? french : english;
    }

    static List<Derived> of(EClass eClass, RecordModel model) {
        return eClass.getEAnnotations().stream().filter(note -> note.getSource().equals(ANNOTATION))
                .map(note -> of(eClass.getName(), note, model)).toList();
    }

    private static Derived of(String kind, EAnnotation note, RecordModel model) {
        String path = detail(note, "path");
        List<PathStep> steps = path.isEmpty() ? List.of() : PathStep.parse(path);
        boolean counted = detail(note, "count").equals("true");
        if (counted && !(steps.size() == 1 && steps.get(0) instanceof PathStep.Back)) {
            throw new IllegalArgumentException("only records that refer to a record are counted: " + path);
        }
        return new Derived(kind, detail(note, "name"), steps, counted,
                words(note, "ranges"), model.targets(kind, steps), detail(note, "label.en"),
                detail(note, "label.fr"), words(note, "also"));
    }

    private static List<String> words(EAnnotation note, String key) {
        return Stream.of(detail(note, key).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String detail(EAnnotation note, String key) {
        return note.getDetails().containsKey(key) ? note.getDetails().get(key).trim() : "";
    }
}
