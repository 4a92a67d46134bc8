package org.practicecommons.cli.commands;

import java.util.Map;
import org.practicecommons.operations.CheckHome;
import org.practicecommons.operations.HomeCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "fsck")
final class FsckCommand extends AbstractCommand {

    @Mixin
    private JsonOption json;

    FsckCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        HomeCheck check = run(new CheckHome());
        if (json.asked()) {
            Map<String, Object> data = answer().asData(check.report());
            data.put("stateHash", check.stateHash());
            answer().json(data);
        } else {
            answer().report(check.report());
            answer().say(check.report().hasErrors() ? "fsck.damaged" : "fsck.clean", "hash", check.stateHash());
        }
        return check.report().hasErrors() ? FINDINGS : DONE;
    }
}
