package org.practicecommons.graph;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.graph.internal.ObjectIri;
import org.practicecommons.graph.internal.PartOrder;
import org.practicecommons.model.Kind;

/**
 * A record as EMF objects, with what its payload says beyond the model. The objects may be edited; who edits them keeps
 * this beside them and writes it with {@link RecordMapper#write}. As thread-safe as EMF objects are: not.
 */
public final class RecordObject {

    private final String iri;
    private final Kind kind;
    private final EObject root;
    private final List<Statement> unknown;
    private final Set<String> partsRead;

    /**
     * @param unknown statements that no field of the model can hold; they are written back with the record
     * @param partsRead IRIs of the parts that were read; what is said of one that has gone since goes with it
     */
    public RecordObject(String iri, Kind kind, EObject root, List<Statement> unknown, Set<String> partsRead) {
        this.iri = Objects.requireNonNull(iri, "iri");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.root = Objects.requireNonNull(root, "root");
        this.unknown = List.copyOf(unknown);
        this.partsRead = Set.copyOf(partsRead);
        ObjectIri.set(root, iri);
    }

    public String iri() {
        return iri;
    }

    public Kind kind() {
        return kind;
    }

    public EObject root() {
        return root;
    }

    /** In the order of the payload. */
    public List<Statement> unknown() {
        return unknown;
    }

    public Set<String> partsRead() {
        return partsRead;
    }

    /** An independent copy, for another thread or for later; parts keep their IRIs. */
    public RecordObject copy() {
        EcoreUtil.Copier copier = new EcoreUtil.Copier(false);
        EObject copied = copier.copy(root);
        copier.copyReferences();
        copier.forEach((from, to) -> ObjectIri.of(from).ifPresent(known -> ObjectIri.set(to, known)));
        return new RecordObject(iri, kind, copied, unknown, partsRead);
    }

    /**
     * These same objects after a copy of them was written: new parts take the IRIs and order keys that the copy was
     * given.
     *
     * @param written a copy of this record that nobody has edited since; the same must hold of this record
     */
    public RecordObject asWritten(RecordObject written) {
        Set<String> parts = new HashSet<>();
        Iterator<EObject> mine = root.eAllContents();
        Iterator<EObject> theirs = written.root().eAllContents();
        while (mine.hasNext() && theirs.hasNext()) {
            EObject part = mine.next();
            EObject twin = theirs.next();
            ObjectIri.of(twin).ifPresent(known -> {
                ObjectIri.set(part, known);
                parts.add(known);
            });
            PartOrder.takeKey(twin, part);
        }
        return new RecordObject(iri, kind, root, unknown, parts);
    }

    /**
     * The IRI of a record's root, of one of its parts, or of what a proxy stands for; empty for a part that was not
     * written yet.
     */
    public static Optional<String> iriOf(EObject object) {
        return ObjectIri.of(object);
    }
}
