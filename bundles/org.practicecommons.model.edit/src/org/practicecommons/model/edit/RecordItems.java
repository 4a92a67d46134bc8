package org.practicecommons.model.edit;

import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.ReflectiveItemProvider;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.practicecommons.base.LangText;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Shows objects to EMF's viewers and commands by the words of the record model, in one reader's language. */
final class RecordItems extends ReflectiveItemProviderAdapterFactory {

    private final RecordModel model;
    private final Locale reader;

    RecordItems(RecordModel model, Locale reader) {
        this.model = model;
        this.reader = reader;
        this.reflectiveItemProviderAdapter = new Provider();
    }

    /** The title in the reader's language or the next best; the kind's name where there is no title. */
    String label(EObject object) {
        Kind kind = model.kindOf(object);
        List<LangText> titles = kind.title().values(object).stream().map(LangText.class::cast).toList();
        return LangText.best(titles, reader.getLanguage()).map(LangText::text).filter(text -> !text.isBlank())
                .orElseGet(() -> kind.label(reader));
    }

    private final class Provider extends ReflectiveItemProvider {

        Provider() {
            super(RecordItems.this);
        }

        @Override
        public String getText(Object object) {
            return object instanceof EObject shown ? label(shown) : super.getText(object);
        }
    }
}
