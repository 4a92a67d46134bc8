package org.practicecommons.ui.widgets;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;

/**
 * A button for each thing that mends a finding. Takes no room while there is none. Its parent has a grid layout; who
 * shows another finding lays out.
 */
public final class FixButtons {

    private final Composite row;
    private final BiConsumer<Finding, Fix> mend;
    private List<Fix> shown = List.of();

    public FixButtons(Composite parent, BiConsumer<Finding, Fix> mend) {
        this.mend = mend;
        row = Rows.buttons(parent);
        GridDataFactory.createFrom((GridData) row.getLayoutData()).exclude(true).applyTo(row);
        row.setVisible(false);
    }

    public Composite control() {
        return row;
    }

    /** @return whether other buttons are shown now than before */
    public boolean show(Optional<Finding> finding) {
        List<Fix> fixes = finding.map(Finding::fixes).orElse(List.of());
        if (fixes.equals(shown)) {
            return false;
        }
        shown = fixes;
        for (Control child : row.getChildren()) {
            child.dispose();
        }
        fixes.forEach(fix -> button(finding.orElseThrow(), fix));
        row.setVisible(!fixes.isEmpty());
        ((GridData) row.getLayoutData()).exclude = fixes.isEmpty();
        return true;
    }

    private void button(Finding finding, Fix fix) {
        Rows.button(row, fix.label().in(Languages.ofWindow()).replace("&", "&&"), () -> mend.accept(finding, fix))
                .setImage(Icons.action("check"));
    }
}
