package org.practicecommons.cli.commands;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import picocli.CommandLine.IVersionProvider;

/** The product's version is that of this bundle; outside a product there is none. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Bundle bundle = FrameworkUtil.getBundle(ProductVersion.class);
        return new String[] {"Practice Commons" + (bundle == null ? "" : " " + bundle.getVersion())};
    }
}
