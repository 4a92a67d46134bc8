package org.practicecommons.operations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

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

    /** The files of a record, as somebody reads of them. */
    static List<Publication.File> in(RecordModel model, RecordObject record) {
        return new Told(model, record.root()).parts("files").stream().map(file -> new Publication.File(
                file.values("digest").stream().map(Object::toString).findFirst().orElse(""),
                Titles.of(model, file.object(), Locale.ENGLISH),
                file.values("size").stream().map(size -> Long.valueOf(size.toString())).findFirst())).toList();
    }

    private Optional<String> text(String fieldName, EObject file) {
        return field(fieldName).value(file).map(Object::toString);
    }

    private Field field(String name) {
        return part.field(name).orElseThrow();
    }
}
