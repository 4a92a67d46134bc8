package org.practicecommons.ui.widgets;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
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
        row = Look.onPaper(new Composite(parent, SWT.NONE));
        RowLayout beside = new RowLayout(SWT.HORIZONTAL);
        beside.marginLeft = 0;
        beside.marginTop = 0;
        beside.marginBottom = 0;
        beside.spacing = Look.GAP;
        row.setLayout(beside);
        GridDataFactory.swtDefaults().exclude(true).applyTo(row);
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
        Button button = new Button(row, SWT.PUSH);
        button.setImage(Icons.action("check"));
        button.setText(fix.label().in(Languages.ofWindow()).replace("&", "&&"));
        button.addListener(SWT.Selection, event -> mend.accept(finding, fix));
    }
}
