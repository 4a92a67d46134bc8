package org.practicecommons.wiring.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Every bundle starts, and every declared component of ours finds what it refers to. */
class ComponentsTest {

    @Test
    void everyBundleStarts() {
        List<String> broken = new ArrayList<>();
        for (Bundle bundle : OurBundles.all()) {
            try {
                bundle.start(Bundle.START_TRANSIENT);
            } catch (BundleException e) {
                broken.add(bundle.getSymbolicName() + ": " + e.getMessage());
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyComponentResolves() throws BundleException {
        BundleContext context = FrameworkUtil.getBundle(ComponentsTest.class).getBundleContext();
        ServiceReference<ServiceComponentRuntime> reference =
                context.getServiceReference(ServiceComponentRuntime.class);
        assertNotNull(reference, "declarative services do not run");
        ServiceComponentRuntime runtime = context.getService(reference);
        List<String> broken = new ArrayList<>();
        for (Bundle bundle : OurBundles.all()) {
            bundle.start(Bundle.START_TRANSIENT);
            for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs(bundle)) {
                broken.addAll(unsatisfied(runtime, component));
            }
            if (bundle.getHeaders().get("Service-Component") != null
                    && runtime.getComponentDescriptionDTOs(bundle).isEmpty()) {
                broken.add(bundle.getSymbolicName() + " names components, none was read");
            }
        }
        assertEquals(List.of(), broken);
    }

    private static List<String> unsatisfied(ServiceComponentRuntime runtime, ComponentDescriptionDTO component) {
        List<String> broken = new ArrayList<>();
        for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(component)) {
            if (configuration.state != ComponentConfigurationDTO.ACTIVE
                    && configuration.state != ComponentConfigurationDTO.SATISFIED) {
                List<String> missing = new ArrayList<>();
                for (var each : configuration.unsatisfiedReferences) {
                    missing.add(each.name);
                }
                broken.add(component.name + " misses " + missing + " " + configuration.failure);
            }
        }
        return broken;
    }
}
