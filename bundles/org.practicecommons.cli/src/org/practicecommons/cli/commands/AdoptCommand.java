package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicecommons.operations.AdoptionStarted;
import org.practicecommons.operations.StartAdoption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "adopt")
final class AdoptCommand extends AbstractCommand {

    @Parameters(paramLabel = "PRACTICE")
    private String practice;

    @Option(names = "--as", paramLabel = "ORGANISATION", defaultValue = "")
    private String organisation;

    @Option(names = "--own-practice")
    private boolean ownPractice;

    @Mixin
    private WhyOption why;

    @Mixin
    private JsonOption json;

    AdoptCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        AdoptionStarted started = run(new StartAdoption(practice, organisation, ownPractice, List.of(), why.text()));
        if (json.asked()) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("adoption", started.adoption());
            data.put("practice", started.practice().orElse(null));
            data.put("audience", started.audience().toString());
            answer().json(data);
        } else {
            answer().say("adopt.done", "iri", started.adoption());
            started.practice().ifPresent(own -> answer().say("adopt.practice", "iri", own));
            answer().say("adopt.next", "iri", started.adoption());
        }
        return DONE;
    }
}
