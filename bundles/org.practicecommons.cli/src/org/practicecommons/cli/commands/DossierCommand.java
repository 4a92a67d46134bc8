package org.practicecommons.cli.commands;

import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.checks.adoption.Dossier;
import org.practicecommons.operations.AddSuggestedSteps;
import org.practicecommons.operations.AnswerQuestions;
import org.practicecommons.operations.QuestionAnswer;
import org.practicecommons.operations.ReadDossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "dossier")
final class DossierCommand extends AbstractCommand {

    @Parameters(paramLabel = "ADOPTION")
    private String adoption;

    @Option(names = "--answer", paramLabel = "NUMBER=ANSWER[:WHY]")
    private List<String> answers = List.of();

    @Option(names = "--add-steps")
    private boolean addSteps;

    @Mixin
    private WhyOption why;

    @Mixin
    private JsonOption json;

    DossierCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (!answers.isEmpty()) {
            run(new AnswerQuestions(adoption, answers.stream().map(DossierCommand::read).toList(), why.text()));
        }
        if (addSteps) {
            run(new AddSuggestedSteps(adoption, why.text()));
        }
        Dossier dossier = run(new ReadDossier(adoption));
        DossierAnswer words = new DossierAnswer(context());
        if (json.asked()) {
            answer().json(words.data(dossier));
        } else {
            words.lines(dossier);
        }
        return DONE;
    }

    /** {@code 3=no:Nobody here is trained}; the number may also be an IRI. */
    private static QuestionAnswer read(String typed) {
        int sign = typed.lastIndexOf('=', typed.indexOf(':', Math.max(0, typed.indexOf('='))) < 0 ? typed.length()
                : typed.indexOf(':', typed.indexOf('=')));
        if (sign <= 0) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(DossierCommand.class, "dossier.form",
                    "typed", typed));
        }
        String[] said = typed.substring(sign + 1).split(":", 2);
        return new QuestionAnswer(typed.substring(0, sign).strip(), said[0].strip(), said.length > 1 ? said[1] : "");
    }
}
