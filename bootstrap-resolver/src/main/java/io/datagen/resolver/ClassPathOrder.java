package io.datagen.resolver;

import java.util.List;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.visitor.NodeListGenerator;
import org.eclipse.aether.util.graph.visitor.PreorderDependencyNodeConsumerVisitor;

/** The order in which Maven puts a graph's nodes on a class path. */
public final class ClassPathOrder {
  private ClassPathOrder() {}

  /** Every node with a dependency, each before what it depends on. */
  public static List<DependencyNode> of(DependencyNode root) {
    NodeListGenerator nodes = new NodeListGenerator();
    root.accept(new PreorderDependencyNodeConsumerVisitor(nodes));
    return nodes.getNodesWithDependencies();
  }
}
