package org.cairncrm.journeys.web;

import java.util.List;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.JourneyPictures;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.journeys.MovedCustomer;
import org.cairncrm.journeys.Simulation;
import org.cairncrm.journeys.Simulations;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Language;
import org.cairncrm.shell.CustomerNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Trying a draft on the history: its progress, and its result beside the version in force. */
@Controller
class SimulationPages {
  /** The number of customers who are named on the page. */
  private static final int NAMED = 50;

  private final Simulations simulations;
  private final CustomerNames names;
  private final JourneyPictures pictures;
  private final PictureView view;

  SimulationPages(
      Simulations simulations, CustomerNames names, JourneyPictures pictures, PictureView view) {
    this.simulations = simulations;
    this.names = names;
    this.pictures = pictures;
    this.view = view;
  }

  @PostMapping("/journeys/{journey}/simulations")
  @RequiresPermission(JourneyPermissions.WRITE)
  String start(@PathVariable String journey) {
    return address(journey, simulations.start(journey, null).id());
  }

  @GetMapping("/journeys/{journey}/simulations/{id}")
  @RequiresPermission(JourneyPermissions.READ)
  @AuditedRead(action = "simulation-read", subject = "journey:{journey}")
  String show(@PathVariable String journey, @PathVariable UUID id, Model model) {
    Simulation simulation = simulations.get(journey, id);
    List<MovedCustomer> moved = simulation.moved().stream().limit(NAMED).toList();
    model.addAttribute("simulation", simulation);
    MapPicture picture = pictures.simulation(journey, id, Language.ofPage());
    model.addAttribute("journeyTitle", picture.title());
    model.addAttribute("compared", SimulatedRow.of(simulation));
    model.addAttribute("moved", moved);
    view.add(picture, PictureRequest.ofSimulation(id), model);
    model.addAttribute("names", names.of(moved.stream().map(MovedCustomer::customer).toList()));
    return "journeys/simulation";
  }

  @PostMapping("/journeys/{journey}/simulations/{id}/cancellation")
  @RequiresPermission(JourneyPermissions.WRITE)
  String cancel(@PathVariable String journey, @PathVariable UUID id) {
    try {
      simulations.cancel(journey, id);
    } catch (Conflict ended) {
      // the page shows its result
    }
    return address(journey, id);
  }

  private static String address(String journey, UUID id) {
    return "redirect:/journeys/" + journey + "/simulations/" + id;
  }
}
