package org.practicecommons.ui;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.widgets.Control;
import org.practicecommons.operations.LabelsOf;
import org.practicecommons.search.RecordLabel;

/**
 * Labels of records for titles and references. Answers at once what it knows; fetches the rest in the background. Use
 * it on the window's thread only.
 */
public final class LabelStore {

    private static final int MOST = 5_000;

    private final Workplace workplace;
    private final Map<String, RecordLabel> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RecordLabel> eldest) {
            return size() > MOST;
        }
    };

    LabelStore(Workplace workplace) {
        this.workplace = workplace;
    }

    public Optional<RecordLabel> known(String iri) {
        return Optional.ofNullable(known.get(iri));
    }

    public void keep(Collection<RecordLabel> labels) {
        labels.forEach(label -> known.put(label.iri(), label));
    }

    /** Forgets those labels, or all when the set is empty, because the records may have changed. */
    public void forget(Set<String> iris) {
        if (iris.isEmpty()) {
            known.clear();
        } else {
            known.keySet().removeAll(iris);
        }
    }

    /** Fetches what is not known yet, then calls back; at once when all is known. */
    public void fetch(Collection<String> iris, Control owner, Runnable then) {
        List<String> missing = iris.stream().filter(iri -> !known.containsKey(iri)).distinct().toList();
        if (missing.isEmpty()) {
            then.run();
            return;
        }
        OperationJob.of(workplace, new Words(LabelStore.class).say("labels.fetching"), new LabelsOf(missing))
                .in(owner).quiet()
                .then(found -> {
                    keep(found.values());
                    then.run();
                })
                .start();
    }
}
