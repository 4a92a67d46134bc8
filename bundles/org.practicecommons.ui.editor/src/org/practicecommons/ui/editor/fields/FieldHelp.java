package org.practicecommons.ui.editor.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.practicecommons.model.Choice;
import org.practicecommons.model.CompanionUse;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.model.References;

/** What can be said of a field to those who fill it in, all of it from the model. */
final class FieldHelp {

    private static final Words WORDS = FieldWidget.WORDS;

    private FieldHelp() {
    }

    static HelpText of(Field field) {
        List<String> sentences = new ArrayList<>();
        sentences.add(field.help(Languages.ofWindow()));
        String example = field.example(Languages.ofWindow());
        sentences.add(example.isEmpty() ? "" : WORDS.say("field.example", "text", example));
        if (field.required()) {
            sentences.add(WORDS.say("help.required"));
        } else if (field.recommended()) {
            sentences.add(WORDS.say("help.recommended"));
        }
        sentences.add(form(field));
        if (field.facet()) {
            sentences.add(WORDS.say("help.facet"));
        }
        if (field.personal()) {
            sentences.add(WORDS.say("help.personal"));
        }
        if (field.companion() == CompanionUse.CONFIDENTIAL) {
            sentences.add(WORDS.say("help.confidential"));
        }
        return new HelpText(field.label(Languages.ofWindow()), sentences.stream()
                .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining("\n\n")));
    }

    private static String form(Field field) {
        return switch (field.type()) {
            case TEXT -> WORDS.say(field.uniqueLanguage() ? "help.text" : "help.texts");
            case DAY -> WORDS.say("help.day");
            case MOMENT -> WORDS.say("help.moment");
            case CHOICE -> WORDS.say(field.many() ? "help.choices" : "help.choice", "choices", field.choices().stream()
                    .map((Choice choice) -> choice.label(Languages.ofWindow())).collect(Collectors.joining(", ")));
            case REFERENCE -> WORDS.say(field.many() && !References.withinRecord(field) ? "help.references"
                    : "help.reference", "kinds", field.targets().stream()
                    .map((Kind kind) -> kind.plural(Languages.ofWindow())).collect(Collectors.joining(", ")));
            case PARTS -> WORDS.say("help.parts");
            default -> field.many() && field.type() != FieldType.BOOLEAN ? WORDS.say("help.several") : "";
        };
    }
}
