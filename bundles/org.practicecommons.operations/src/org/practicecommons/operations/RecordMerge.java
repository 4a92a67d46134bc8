package org.practicecommons.operations;

import java.util.List;
import java.util.Set;
import org.practicecommons.base.Audience;
import org.practicecommons.search.RecordLabel;

/**
 * What came of merging two records or, of a dry run, what would come of it.
 *
 * @param from the record that goes
 * @param into the record that is kept, as it was before
 * @param audience who may see the kept record from then on: never more than saw it, or the other, before
 * @param changes what the kept record says more, or otherwise, than before, in the words of the user
 * @param choices where both have a value and only one can be: {@code theirs} is that of the kept record, {@code mine}
 *     that of the record that goes
 * @param taken names of the fields in which the value of the record that goes was taken
 * @param otherName names of the fields whose other value becomes another name
 * @param change what it does to records that point to the one that goes, and the activity by which all of it is taken
 *     back
 */
public record RecordMerge(RecordLabel from, RecordLabel into, Audience audience, List<FieldDifference> changes,
        List<Collision> choices, Set<String> taken, Set<String> otherName, ConceptChange change) {

    public RecordMerge {
        changes = List.copyOf(changes);
        choices = List.copyOf(choices);
        taken = Set.copyOf(taken);
        otherName = Set.copyOf(otherName);
    }
}
