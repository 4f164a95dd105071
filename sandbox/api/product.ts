// /product: kills, stops and starts the product.
import type { Endpoint } from '../http/endpoint.ts';
import type { SandboxParts } from './sandboxParts.ts';
import { productState } from './state.ts';

/** Does it, then shows how the product is. */
export function productEndpoint({ product }: SandboxParts, action: 'kill' | 'stop' | 'start'): Endpoint {
  return async () => {
    await product[action]();
    return { status: 200, body: { product: productState(product) } };
  };
}
