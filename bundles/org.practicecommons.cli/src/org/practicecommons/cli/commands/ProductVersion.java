package org.practicecommons.cli.commands;

import picocli.CommandLine.IVersionProvider;

/** The product's version, as the build wrote it into the manifest. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Practice Commons" + (version == null ? "" : " " + version)};
    }
}
