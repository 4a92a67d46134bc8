package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;

/** The parts of a record that stand for attached files, by the names that the model gives their fields. */
final class AttachedFiles {

    private final EObject root;
    private final Field files;
    private final Kind part;

    AttachedFiles(EditableRecord record) {
        root = record.root();
        files = record.kind().field("files").orElseThrow();
        part = files.targets().getFirst();
    }

    Optional<EObject> find(String digest) {
        return files.values(root).stream().map(EObject.class::cast)
                .filter(file -> text("digest", file).filter(digest::equals).isPresent()).findFirst();
    }

    @SuppressWarnings("unchecked")
    void add(KeptFile kept) {
        EObject file = part.create();
        ((List<Object>) file.eGet(field("name").feature())).add(LangText.of(kept.name(), ""));
        file.eSet(field("digest").feature(), kept.id());
        file.eSet(field("size").feature(), Long.toString(kept.size()));
        ((List<Object>) root.eGet(files.feature())).add(file);
    }

    private Optional<String> text(String fieldName, EObject file) {
        return field(fieldName).value(file).map(Object::toString);
    }

    private Field field(String name) {
        return part.field(name).orElseThrow();
    }
}
