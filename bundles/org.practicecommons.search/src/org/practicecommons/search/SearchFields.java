package org.practicecommons.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.practicecommons.model.Derived;
import org.practicecommons.model.PathStep;
import org.practicecommons.model.RecordModel;

/**
 * What search has to know of a model.
 *
 * @param fields of all record kinds, in the order of the model
 * @param derived what is worked out of several records when somebody asks
 * @param grants by which name a {@link SearchDocument.Hinge} says on what a point hangs beside the record
 */
public record SearchFields(List<IndexedField> fields, List<Derived> derived, List<Grant> grants) {

    /**
     * Leave that somebody gives by a record of theirs, such as a consent.
     *
     * @param kinds names of the kinds of those whose leave is needed; empty for all
     * @param kind of the record that gives it
     * @param by its reference to who gives it
     * @param field its choice of what for
     * @param choice the one that is needed
     * @param covers its reference to the records for which it is given; for all, if it names none
     */
    public record Grant(String name, List<String> kinds, String kind, String by, String field, String choice,
            String covers) {
    }

    public SearchFields {
        fields = List.copyOf(fields);
        derived = List.copyOf(derived);
        grants = List.copyOf(grants);
    }

    public static SearchFields of(RecordModel model, List<Grant> grants) {
        return new SearchFields(IndexedField.of(model), model.derived(), grants);
    }

    /** Names of the reference fields whose values have to be read record by record, beside facets. */
    public Set<String> joining() {
        Set<String> names = new LinkedHashSet<>();
        derived.stream().flatMap(one -> one.path().stream()).filter(PathStep.Back.class::isInstance)
                .forEach(step -> names.add(((PathStep.Back) step).field()));
        grants.forEach(grant -> names.addAll(List.of(grant.by(), grant.covers())));
        return names;
    }
}
