package org.practicecommons.ui.explorer.concepts;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.practicecommons.operations.ConceptPlace;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Languages;

/** The concepts of one scheme as a tree; a concept with two broader ones stands beneath both. */
final class ConceptBranches implements ITreeContentProvider {

    private Map<String, ConceptPlace> places = Map.of();

    /**
     * One place of a concept in the tree.
     *
     * @param under the place above, or null at the top
     */
    record Branch(String iri, Branch under) {

        /** The concept above; empty at the top. */
        Optional<String> from() {
            return Optional.ofNullable(under).map(Branch::iri);
        }

        /** Whether the concept stands above itself already, as it does in a circle. */
        private boolean repeats() {
            for (Branch up = under; up != null; up = up.under) {
                if (up.iri.equals(iri)) {
                    return true;
                }
            }
            return false;
        }
    }

    void take(List<ConceptPlace> concepts) {
        places = new LinkedHashMap<>();
        Comparator<ConceptPlace> byLabel = Comparator.comparing(
                place -> place.label().label(Languages.ofWindow()), Collator.getInstance(Languages.ofWindow()));
        concepts.stream().sorted(byLabel).forEach(place -> places.put(place.label().iri(), place));
    }

    /** Whether the concept is still there. */
    boolean holds(Branch branch) {
        return places.containsKey(branch.iri());
    }

    RecordLabel label(Branch branch) {
        return places.get(branch.iri()).label();
    }

    String title(Branch branch) {
        return label(branch).label(Languages.ofWindow());
    }

    /** How many other places of this vocabulary it has. */
    long otherPlaces(Branch branch) {
        return places.get(branch.iri()).broader().stream().filter(places::containsKey)
                .filter(one -> !branch.from().filter(one::equals).isPresent()).count();
    }

    @Override
    public Object[] getElements(Object input) {
        return places.values().stream().filter(place -> place.broader().stream().noneMatch(places::containsKey))
                .map(place -> new Branch(place.label().iri(), null)).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        Branch above = (Branch) parent;
        return above.repeats() ? new Object[0] : places.values().stream()
                .filter(place -> place.broader().contains(above.iri()))
                .map(place -> new Branch(place.label().iri(), above)).toArray();
    }

    @Override
    public Object getParent(Object element) {
        return ((Branch) element).under();
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }
}
