package org.practicecommons.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;

/**
 * Writes {@code field-texts.properties} (English) and {@code field-texts_fr.properties}: every label and help of the
 * model as UTF-8, sorted, under keys such as {@code Practice.title.label}, {@code PracticeKind.method.label} and
 * {@code section.lessons}.
 */
final class FieldTexts {

    private final Map<String, String> english = new TreeMap<>();
    private final Map<String, String> french = new TreeMap<>();

    private FieldTexts() {
    }

    static void write(EPackage ePackage, Path folder) throws IOException {
        FieldTexts texts = new FieldTexts();
        texts.add(ePackage, "");
        for (EClassifier classifier : ePackage.getEClassifiers()) {
            texts.add(classifier);
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("field-texts.properties"), format(texts.english));
        Files.writeString(folder.resolve("field-texts_fr.properties"), format(texts.french));
    }

    private void add(EClassifier classifier) {
        String start = classifier.getName() + ".";
        add(classifier, start);
        if (classifier instanceof EClass eClass) {
            eClass.getEStructuralFeatures().forEach(feature -> add(feature, start + feature.getName() + "."));
        }
        if (classifier instanceof EEnum choices) {
            choices.getELiterals().forEach(literal -> add(literal, start + literal.getName() + "."));
        }
    }

    private void add(ENamedElement element, String start) {
        EAnnotation annotation = element.getEAnnotation("pc");
        if (annotation == null) {
            return;
        }
        for (Map.Entry<String, String> detail : annotation.getDetails()) {
            String key = detail.getKey();
            if (key.endsWith(".en")) {
                english.put(start + key.substring(0, key.length() - 3), detail.getValue());
            } else if (key.endsWith(".fr")) {
                french.put(start + key.substring(0, key.length() - 3), detail.getValue());
            }
        }
    }

    private static String format(Map<String, String> texts) {
        StringBuilder lines = new StringBuilder();
        texts.forEach((key, text) -> lines.append(key).append(" = ")
                .append(text.replace("\\", "\\\\").replace("\n", "\\n")).append('\n'));
        return lines.toString();
    }
}
