package org.practicecommons.cli.commands;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.CompareLanguages;
import org.practicecommons.operations.LanguageGap;
import org.practicecommons.operations.ShowRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show")
final class ShowCommand extends AbstractCommand {

    @Parameters(paramLabel = "IRI")
    private String iri;

    @Option(names = "--format", paramLabel = "F", defaultValue = "text")
    private String format;

    @Option(names = "--as-of", paramLabel = "T")
    private Optional<String> asOf;

    @Option(names = "--languages")
    private boolean languages;

    ShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (languages) {
            return compareLanguages();
        }
        Optional<Instant> time = asOf.map(Times::parse);
        run(new ShowRecord(iri, format, time, context().invocation().out()));
        return DONE;
    }

    /** Of the record as it is now; how old a translation is cannot be asked of the past. */
    private int compareLanguages() {
        if (asOf.isPresent() || !format.equals("text")) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(ShowCommand.class, "show.languagesAlone"));
        }
        Locale language = context().invocation().language();
        List<LanguageGap> gaps = run(new CompareLanguages(iri));
        for (LanguageGap gap : gaps) {
            answer().line(Message.of(ShowCommand.class, gap.name().isEmpty() ? "show.gap" : "show.gapInPart",
                    "field", gap.field().label(language), "part", gap.name(), "sentence", gap.sentence())
                    .in(language));
        }
        if (gaps.isEmpty()) {
            answer().say("show.noGap");
        }
        return DONE;
    }
}
