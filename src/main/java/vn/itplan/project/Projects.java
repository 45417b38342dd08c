package vn.itplan.project;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.NotFoundException;
import vn.itplan.plan.ProjectRegister;

/** Opens an identity for each new piece of work that a plan names, in the transaction of the plan's change. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Projects implements ProjectRegister {

    private final ProjectRepository projects;
    private final Clock clock;

    Projects(ProjectRepository projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    @Override
    public long open(long provinceId, String name) {
        return projects.save(new Project(provinceId, name, clock.instant())).id();
    }

    @Override
    public void rename(long projectId, String name) {
        projects.findById(projectId)
                .orElseThrow(() -> new NotFoundException("project " + projectId))
                .rename(name);
    }
}
