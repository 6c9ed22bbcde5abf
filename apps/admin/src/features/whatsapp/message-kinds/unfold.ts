"use client";
import { createContext } from "react";

/** Whether somebody looks for words in this bubble that are folded away; whoever draws the thread knows. */
export const UnfoldContext = createContext(false);
